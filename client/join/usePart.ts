// Which part of the phone's page is shown: the one that was chosen, until the meeting moves on and nothing is half written.
import { useEffect, useRef, useState } from 'react'
import { currentStepId } from '../../shared/model/currentStep'
import { useBoard } from '../state/session'
import { type Part, partOfMoment } from './parts'

export function usePart(isWriting: boolean): [Part, (part: Part) => void] {
  const board = useBoard()
  const moment = partOfMoment(board)
  const stepId = currentStepId(board)
  const [chosen, choose] = useState<Part>(moment)
  const writing = useRef(isWriting)
  writing.current = isWriting
  const lastStep = useRef(stepId)
  useEffect(() => {
    const isNewStep = lastStep.current !== stepId
    lastStep.current = stepId
    // When a vote closes its counts stay in sight: only another step leads away from them.
    if (!writing.current && (isNewStep || moment === 'votes')) choose(moment)
  }, [moment, stepId])
  return [chosen, choose]
}
