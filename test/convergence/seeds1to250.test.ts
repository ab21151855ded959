// Seeds 1 to 250 of the simulation. `npm run sim` runs as many more as one likes.
import './sim/globalTime'
import { testSeeds } from './sim/testSeeds'

testSeeds(1, 250)
