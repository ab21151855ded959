// Types of the package `linebreak`, which brings none.
declare module 'linebreak' {
  export interface Break {
    /** Index, in UTF-16 units, at which a line may end. */
    position: number
    /** The line must end here. */
    required: boolean
  }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
