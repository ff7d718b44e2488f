/** Names of members whose value nobody may read: kept out of the log and out of the copy of a settings file. */
const secretName = /passw|secret|accesskey|guid|cookie|authori[sz]ation|signature|token/i;

/** Whether a member of this name, e.g. `cmsSecretKey`, holds a secret, or what was made of one. */
export const isSecretName = (name: string): boolean => secretName.test(name);
