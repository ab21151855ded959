// Catches what a screen throws while it is drawn, so that a person never faces an empty page.
import { Component, type ReactNode } from 'react'
import { ProblemScreen } from './ProblemScreen'

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <ProblemScreen problem="broken" /> : this.props.children
  }
}
