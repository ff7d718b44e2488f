/** Preferences of the CRM. */
import { mostTemplates, templateNameLength } from '../../crm/template.ts';
import { row } from './preferenceRow.ts';

export const crmRows = {
  /** Pages that are opened for a call; the first one is that of *Open in CRM*. */
  crmTemplates: row({
    takes: { is: 'templates', most: mostTemplates, name: templateNameLength },
    startsAs: () => [],
    section: 'crm',
    lockable: true,
  }),
};
