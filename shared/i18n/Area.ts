// The shape of one area's sentences.

/** Key → `[zh-TW, en]`; `{name}` is replaced by the parameter of that name. */
export type Area = { readonly [key: string]: readonly [zh: string, en: string] }
