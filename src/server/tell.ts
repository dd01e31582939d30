/** A host's log that fails must not cost the asker the answer. */
export function tell(onError: () => void): void {
  try {
    onError();
  } catch {
    // There is nobody left to tell.
  }
}
