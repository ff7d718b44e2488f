/** What a row of the table of preferences says. */
import type { DataLabel } from '../../data/dataLabel.ts';
import type { CrmTemplate } from '../../crm/template.ts';
import type { Reason } from '../../domain.ts';
import type { Allowed } from '../../fields.ts';
import type { SettingsSection } from '../sections.ts';

/** A section of the settings that may have preferences; the others have an editor of their own alone. */
export type PreferenceSection = Exclude<SettingsSection, 'connection' | 'practice' | 'about'>;

/** Of what a value can be checked for, what preferences take. */
export type PreferenceForm = Extract<
  Allowed,
  {
    is:
      | 'oneOf'
      | 'someOf'
      | 'globalKey'
      | 'text'
      | 'region'
      | 'yesOrNo'
      | 'names'
      | 'labels'
      | 'templates'
      | 'dialled'
      | 'integer';
  }
>;
/** What a preference that takes this can be. */
export type ValueOf<Form> = Form extends { readonly is: 'oneOf'; readonly values: readonly (infer Value)[] }
  ? Value
  : Form extends { readonly is: 'someOf'; readonly values: readonly (infer Value)[] }
    ? readonly Value[]
    : Form extends { readonly is: 'yesOrNo' }
      ? boolean
      : Form extends { readonly is: 'names' }
        ? readonly NamedReason[]
        : Form extends { readonly is: 'labels' }
          ? readonly DataLabel[]
          : Form extends { readonly is: 'templates' }
            ? readonly CrmTemplate[]
            : Form extends { readonly is: 'integer' }
              ? number
              : string;

/** A reason as the agent names it. */
export interface NamedReason extends Reason {
  /** It stands before the others. */
  readonly pinned: boolean;
}

/** What a first run takes over from the machine. */
export interface MachineDefaults {
  /** ISO 3166 alpha-2 */
  readonly homeRegion: string;
}

/** What there is to say of a preference. */
export interface PreferenceRow<Form extends PreferenceForm> {
  readonly takes: Form;
  readonly startsAs: (machine: MachineDefaults) => NoInfer<ValueOf<Form>>;
  /** In which section of the settings it is set. */
  readonly section: PreferenceSection;
  /** Whether the administrator's policy may set it, and take it out of the agent's hands. */
  readonly lockable: boolean;
  /** From when on a change counts. Default: at once. */
  readonly effect?: 'signIn';
}

/** A row of the table, whose values go by what it takes. */
export const row = <const Form extends PreferenceForm>(given: PreferenceRow<Form>): PreferenceRow<Form> =>
  given;
