import { Refusal } from '../../resultCodes.ts';
import type { AgentAccount } from '../model/agent.ts';

/**
 * Checks what an agent signs in with. A right password begins the count of wrong ones anew; a locked account stays so.
 * @throws Refusal 100-004 for a wrong password, 110-016 for a locked account, 100-020 for a password that has expired
 */
export function checkPassword(account: AgentAccount, password: string): void {
  const { locksAfterWrongPasswords: most } = account;
  if (most > 0 && account.wrongPasswords >= most) throw new Refusal('110-016');
  if (account.password !== password) {
    account.wrongPasswords += 1;
    throw new Refusal('100-004');
  }
  account.wrongPasswords = 0;
  if (account.passwordExpired) throw new Refusal('100-020');
}
