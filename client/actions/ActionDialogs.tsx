// Shows the question that an action asks. Every screen with actions puts this on the page once.

import { lazy, Suspense } from 'react'
import { stack } from '../../shared/i18n/areas/stack'
import { addMessages } from '../state/messages'
import { useDialog } from './dialogStore'
import { AddNoteDialog } from './dialogs/AddNoteDialog'
import { EditNoteDialog } from './dialogs/EditNoteDialog'
import { LinkDialog } from './dialogs/LinkDialog'
import { MoveToDialog } from './dialogs/MoveToDialog'
import { NameClusterDialog } from './dialogs/NameClusterDialog'
import { PickCategoryDialog } from './dialogs/PickCategoryDialog'
import { PickRowDialog } from './dialogs/PickRowDialog'
import { RelatedDialog } from './dialogs/RelatedDialog'
import { RemovedDialog } from './dialogs/RemovedDialog'
import { RewordNoteDialog } from './dialogs/RewordNoteDialog'
import { ShortcutsDialog } from './dialogs/ShortcutsDialog'
import { StackDialog } from './dialogs/StackDialog'
import { TagNotesDialog } from './dialogs/TagNotesDialog'

addMessages(stack)

/** A form with several steps that few people need: loaded when it is asked for. */
const ImportDialog = lazy(() => import('../imports/ImportDialog'))

export function ActionDialogs() {
  const { request, close } = useDialog()
  switch (request?.kind) {
    case undefined:
      return null
    case 'addNote':
      return <AddNoteDialog category={request.category} proxy={request.proxy} onClose={close} />
    case 'editNote':
      return <EditNoteDialog noteId={request.noteId} onClose={close} />
    case 'rewordNote':
      return <RewordNoteDialog noteId={request.noteId} onClose={close} />
    case 'tagNotes':
      return <TagNotesDialog noteIds={request.noteIds} onClose={close} />
    case 'nameCluster':
      return <NameClusterDialog clusterId={request.clusterId} onClose={close} />
    case 'pickCategory':
      return <PickCategoryDialog ids={request.ids} onClose={close} />
    case 'moveTo':
      return <MoveToDialog ids={request.ids} onClose={close} />
    case 'stack':
      return <StackDialog noteId={request.noteId} onClose={close} />
    case 'related':
      return <RelatedDialog noteId={request.noteId} onClose={close} />
    case 'pickRow':
      return <PickRowDialog ids={request.ids} onClose={close} />
    case 'link':
      return <LinkDialog id={request.id} onClose={close} />
    case 'removed':
      return <RemovedDialog onClose={close} />
    case 'import':
      return (
        <Suspense fallback={null}>
          <ImportDialog onClose={close} />
        </Suspense>
      )
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
  }
}
