/** What the table of actions says of each. */

/** A row of the table of actions. */
export interface ActionRow {
  /**
   * What it is about. `session`: it asks something of the session that is up, so that its failure is of no use once
   * that has ended · `signIn`: it begins or ends a session · `site`: where to sign in to, and as whom · `settings` ·
   * `view`: what the page that asks shows · `program`.
   */
  readonly scope: 'session' | 'signIn' | 'site' | 'settings' | 'view' | 'program';
  /** Where the main window tells that it failed: at what asked for it, in the notices above every view, or nowhere. */
  readonly failure: 'inPlace' | 'notices' | 'nowhere';
  /**
   * What the page waits for. `answer`: the answer is all · `state`: what it is for shows in the snapshot, set by an
   * event or by the acceptance itself. That is an operation: how it is known to be done stands in its row of
   * `session/actions/operations/operationTable`.
   */
  readonly follows: 'answer' | 'state';
}
