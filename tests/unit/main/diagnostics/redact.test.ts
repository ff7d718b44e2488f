import { describe, expect, it } from 'vitest';
import { redact, redactText } from '../../../../src/main/diagnostics/redact.ts';

const guid = '5b8a4c1e-0d7a-4a5e-9f0a-1b2c3d4e5f60.AgentGateway0';

describe('redact', () => {
  it.each([
    ['password', 'hunter2'],
    ['oldPassword', 'hunter2'],
    ['cmsSecretKey', 'SK'],
    ['accessKey', 'AK'],
    ['Guid', guid],
    ['Set-GUID', `JSESSIONID=${guid}`],
    ['set-cookie', ['huaweielbsession=1']],
    ['Authorization', 'auth-v2/AK/2026'],
  ])('takes out the member %s', (name, value) => {
    expect(redact({ [name]: value })).toEqual({ [name]: '[redacted]' });
  });

  it.each([
    'phoneNumber',
    'phonenum',
    'caller',
    'callerNumber',
    'calledNumber',
    'otherPhone',
    'raw',
    'number',
  ])('keeps three digits of %s', (name) => {
    expect(redact({ [name]: '+44 20 7946 0123' })).toEqual({ [name]: '…123' });
  });

  it.each(['agentId', 'workNo'])('does not say who %s is', (name) => {
    expect(redact({ [name]: '291' })).toEqual({ [name]: '[agent]' });
  });

  it.each([
    ['eventType', 'AgentEvent_13800138000', 22],
    ['eventType', 'Customer-Li-called', 18],
    ['eventType', `AgentEvent_${'x'.repeat(200)}`, 211],
    ['code', '13800138000', 11],
    ['retcode', 'Li_Wei', 6],
  ])('keeps only the length of a %s of a form of its own: %s', (name, value, length) => {
    expect(redact({ [name]: value })).toEqual({ [name]: `[${length} characters]` });
  });

  it('keeps only the length of what was attached to a call', () => {
    expect(redact({ associatedData: 'account=77' })).toEqual({ associatedData: '[10 characters]' });
  });

  it('follows lists and objects', () => {
    expect(redact({ calls: [{ caller: { raw: '01012345678' } }] })).toEqual({
      calls: [{ caller: { raw: '…678' } }],
    });
  });

  it('keeps what is needed to follow a call', () => {
    const entry = {
      callId: '1456297722-1253',
      phase: 'ringing',
      offeredAt: 1_784_529_722_590,
      code: '100-006',
      eventType: 'AgentEvent_linkagePhoneHold',
    };
    expect(redact(entry)).toEqual(entry);
  });

  it('makes an error plain, with its cause, and cleans its message', () => {
    const error = new Error(`Guid ${guid} refused`, { cause: new Error('password=hunter2') });
    expect(redact(error)).toMatchObject({
      name: 'Error',
      message: 'Guid [guid] refused',
      cause: { message: 'password=[redacted]' },
    });
  });

  it('survives a value that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(redact(loop)).toEqual({ self: '[circular]' });
  });

  it('tells the length of bytes, not the bytes', () => {
    expect(redact({ body: new Uint8Array(5) })).toEqual({ body: '[5 bytes]' });
  });
});

describe('redactText', () => {
  it.each([
    [`Guid: ${guid}`, 'Guid: [guid]'],
    ['Authorization: auth-v2/AK/2026-01-01T00:00:00Z/host/abc', 'Authorization: [authorization]'],
    ['Set-Cookie: loadbalance=a; path=/', 'Set-Cookie: [redacted]'],
    ['{"password":"a \'b","phonenum":"49991"}', '{"password":[redacted],"phonenum":"49991"}'],
    ['oldPassword=hunter2&x=1', 'oldPassword=[redacted]&x=1'],
    ['{"calldata":"name=\\"Li\\", id=7","callid":"1"}', '{"calldata":[redacted],"callid":"1"}'],
    ['call from +44 20 7946 0123 came', 'call from …123 came'],
    ['call from 013812345678.', 'call from …678.'],
    ['call 1456297722-1253 ended', 'call 1456297722-1253 ended'],
    ['GET /onlineagent/1001/agentstatus', 'GET /onlineagent/[agent]/agentstatus'],
    ['/calldata/1001/allcallinfoEx/1002', '/calldata/[agent]/allcallinfoEx/[agent]'],
    ['/agentgroup/1001/agentbyworkno/1002', '/agentgroup/[agent]/agentbyworkno/[agent]'],
    ['refusal 100-006', 'refusal 100-006'],
    ['refusal 0100001', 'refusal 0100001'],
    ['refusal -1', 'refusal -1'],
    ['refusal 13800138000', 'refusal [code]'],
    ['refusal Li_Wei_77', 'refusal [code]'],
    ['agent 59999 after 20000 ms', 'agent 59999 after 20000 ms'],
  ])('writes %j as %j', (text, clean) => {
    expect(redactText(text)).toBe(clean);
  });
});

it('cuts a text that goes on for pages', () => {
  expect(redactText('x'.repeat(5000))).toBe(`${'x'.repeat(2000)}…`);
});
