// The protocol's version and its changelog. A test pins the hash of every message and record schema to it.
//
// 1  2026-11: first version.
// 2  2026-11: meeting.edit takes `legend` (refusal low_contrast); presence has `view`, which staff show to everybody.
// 3  2026-11: the role coFacilitator; step.*, note.reveal, question.*, poll.*, member.*, meeting.lock, meeting.speak,
//    row.compare, stepId of note.add, more in `mine` and the heartbeat.
//    mind.add, mind.edit, mind.place, mind.tag, mind.remove, mind.restore (refusal mind_cycle), wording.respond;
//    meeting.edit takes `stages`; notes and nodes have `wordingReplies`, nodes `side`.
//    links for answers only (scope `answers`); meeting.edit takes `answersDue`; rows have `source`, answers `versions`.
//    note.merge and note.split; meeting.edit takes `glossary` and `agencies`.
//    `held` of `mine` holds notes and questions only.
//    utterance.append (refusal transcript_moved); note.add takes `evidence` and `utteranceId`.
//    poll.project; polls have `projected`, and one that opens is on the projector.
//    moment.name, record.erase, member.erase, records.restore.
//    refusal too_many_versions.
export const protocolVersion = 3

/** WebSocket subprotocol of this version; the token and the mirror's epoch travel as further subprotocols. */
export const boardSubprotocol = 'board.v1'
export const tokenPrefix = 'token.'
export const epochPrefix = 'epoch.'
