// The words that a command carries: what must never be lost when it is refused.
import type { CommandInput } from '../../shared/commands'

/** Empty when the command holds no one's words. */
export function wordsOfCommand(command: CommandInput): string {
  if ('text' in command && typeof command.text === 'string') return command.text
  if (command.t === 'text.edit') return (command.ins ?? []).map((insertion) => insertion.text).join('')
  if ('neutralText' in command && typeof command.neutralText === 'string') return command.neutralText
  if ('title' in command && typeof command.title === 'string') return command.title
  return ''
}
