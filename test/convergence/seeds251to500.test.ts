// Seeds 251 to 500 of the simulation. `npm run sim` runs as many more as one likes.
import './sim/globalTime'
import { testSeeds } from './sim/testSeeds'

testSeeds(251, 500)
