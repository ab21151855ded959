// Why a command was not carried out. Each code has its sentence in both catalogues of `i18n`.
export const refusalCodes = [
  /** The message is not a command, or a field of it is not what the schema asks for. */
  'malformed',
  'unknown_command',
  'text_too_long',
  'bad_position',
  'bad_id',
  'forbidden',
  'not_yours',
  'missing',
  'exists',
  'removed',
  'mixed_categories',
  'category_not_column',
  'link_pair',
  'link_cycle',
  'link_exists',
  'mind_cycle',
  'sourced',
  'low_contrast',
  /** Not before it is shown to everybody. */
  'held',
  /** Shown already: it cannot be held back again. */
  'revealed',
  'locked',
  'step_closed',
  'step_forbids',
  'poll_started',
  'poll_closed',
  'over_budget',
  'undo_changed',
  'undo_gone',
  'too_many_notes',
  'too_many_records',
  /** Its earlier words, all of which are kept, are more than a record holds. */
  'too_many_versions',
  'too_fast',
  'too_old',
  'text_moved',
  'transcript_moved',
  'not_stored',
  'internal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Refusals that say nothing about the command itself: it stays in the outbox and is sent again. */
export const passingRefusals: readonly RefusalCode[] = ['not_stored', 'too_fast']
