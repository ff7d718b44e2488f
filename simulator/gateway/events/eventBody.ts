import type { GatewayEvent } from '../../platform/model/session.ts';
import type { Platform } from '../../platform/platform.ts';

/** Real gateways end some texts in NUL characters (docs/gateway.md §1). */
function withNuls(content: unknown): unknown {
  if (typeof content === 'string') return `${content}\0`;
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, withNuls(value)]));
}

/** An event in the gateway's envelope (docs/gateway.md §3). */
export function eventBody(platform: Platform, event: GatewayEvent): unknown {
  const { eventType, generatedAt } = event;
  const { eventWorkNo } = platform.site;
  const prefix = eventWorkNo !== 'plain' && /^\d/.test(event.workNo) ? eventWorkNo : '';
  const workNo = `${prefix}${event.workNo}`;
  const content = platform.site.trailingNul ? withNuls(event.content) : event.content;
  const stamp = platform.site.newGateway ? { eventGenTime: generatedAt } : {};
  return { message: '', retcode: '0', event: { eventType, ...stamp, workNo, content } };
}
