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

/** The IVRs of every simulated site; a transfer names one by its ID or its access number. */
export const ivrs: readonly Ivr[] = [{ id: 1, access: '60101', description: 'Self service', serviceNo: 1 }];

/** The access codes of every simulated site; a transfer names one by the code. */
export const accessCodes: readonly AccessCode[] = [
  { id: 1, inno: '60015', description: 'Hotline', skillId: 1 },
  { id: 2, inno: '60020', description: 'Orders', skillId: 2 },
];
