// Paints the scene of a picture in the order of the screen: lanes, links, clusters, notes. Each thing is a group of its
// own, with all of its words as its title, also those that had no room.
import { shownText } from '../../shared/model/note'
import { paintCluster } from '../../shared/scene/paintCluster'
import { paintCurve } from '../../shared/scene/paintCurve'
import { paintFarCluster, paintFarNote } from '../../shared/scene/paintFar'
import { paintNote } from '../../shared/scene/paintNote'
import type { Paper } from '../../shared/scene/pen'
import { laneHeadHeight, paintLaneColumn } from './paintLaneColumns'
import type { PictureContent } from './pictureContent'
import type { SvgPen } from './SvgPen'

/** `isFar`: bars stand for words. */
export function paintContent(paper: Paper, pen: SvgPen, content: PictureContent, isFar: boolean): void {
  const { lanes, links, clusters, notes, bounds } = content
  for (const lane of lanes) paintLaneColumn(paper, lane, bounds.y - laneHeadHeight, bounds.y + bounds.height)
  pen.lineWidth = 1.5
  pen.strokeStyle = paper.palette.lineStrong
  pen.fillStyle = paper.palette.lineStrong
  pen.globalAlpha = 0.75
  for (const { id, curve } of links) pen.group(`link-${id}`, '', () => paintCurve(pen, curve))
  pen.globalAlpha = 1
  for (const cluster of clusters) {
    pen.group(`cluster-${cluster.id}`, cluster.record.title, () => {
      if (isFar) paintFarCluster(paper, cluster, true)
      else paintCluster(paper, cluster)
    })
  }
  for (const note of notes) {
    pen.group(`note-${note.id}`, shownText(note.record), () => {
      if (isFar) paintFarNote(paper, note, true)
      else paintNote(paper, note)
    })
  }
}
