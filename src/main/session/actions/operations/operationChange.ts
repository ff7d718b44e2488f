import type { Operation, OperationKind, OperationOf } from '../../../../shared/contract/operations.ts';
import type { Problem } from '../../../../shared/errors.ts';

/** What is asked. */
export type Asked<Kind extends OperationKind = OperationKind> = Pick<OperationOf<Kind>, 'kind' | 'about'>;

/** What becomes of an operation by the answer to its request. What the snapshot tells comes besides. */
export type OperationChange =
  | { readonly step: 'asked'; readonly id: Operation['id']; readonly asked: Asked }
  | { readonly step: 'accepted'; readonly id: Operation['id'] }
  | { readonly step: 'failed'; readonly id: Operation['id']; readonly problem: Problem }
  /** Its session has ended, or nobody wants to know any more. */
  | { readonly step: 'dropped'; readonly id: Operation['id'] };
