// How long a fault lasts: the one thing in these tests that is a time. What follows it is waited for by what can be seen.

export const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
