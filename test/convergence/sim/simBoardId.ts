// The one board of a simulation.
export const simBoardId = 'simulated-board'
