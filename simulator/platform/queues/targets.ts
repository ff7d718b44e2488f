/** An IVR that calls can be handed to. */
interface Ivr {
  id: number;
  access: string;
  description: string;
  serviceNo: number;
}

/** A number by which calls come in, and the queue they go to. */
interface AccessCode {
  id: number;
  inno: string;
  description: string;
  skillId: number;
}

/** The IVRs of every simulated site; a transfer names one by its ID. */
export const ivrs: readonly Ivr[] = [
  { id: 1, access: '70001', description: 'Opening hours', serviceNo: 1 },
  { id: 2, access: '70002', description: 'Satisfaction survey', serviceNo: 2 },
];

/** The access codes of every simulated site; a transfer names one by the code. */
export const accessCodes: readonly AccessCode[] = [
  { id: 1, inno: '60015', description: 'Hotline', skillId: 1 },
  { id: 2, inno: '60016', description: 'Orders', skillId: 2 },
];
