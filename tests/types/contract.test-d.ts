/** What must not compile, and what the parts made from the contract's tables must be. */
import { expectTypeOf, test } from 'vitest';
import type { WhyNot } from '../../src/shared/calls/rules.ts';
import type { actionSchemas } from '../../src/main/ipc/schemas.ts';
import type {
  ActionArguments,
  ActionHandlers,
  ActionName,
  Actions,
  Result,
  actionNames,
} from '../../src/shared/contract/actions.ts';
import type { OperationAbout, OperationKind } from '../../src/shared/contract/operations.ts';
import type { RingsideBridge } from '../../src/shared/contract/bridge.ts';
import type { CallId, SkillId } from '../../src/shared/domain.ts';
import type { MainView, PopView } from '../../src/shared/contract/pageViews.ts';
import type { InferOutput } from 'valibot';

test('the list of names has every action', () => {
  expectTypeOf<(typeof actionNames)[number]>().toEqualTypeOf<ActionName>();
});

test('the bridge has one function per action and one subscription, nothing else', () => {
  expectTypeOf<keyof RingsideBridge>().toEqualTypeOf<ActionName | 'onSnapshot'>();
});

test('no action rejects: each answers with a result', () => {
  expectTypeOf<RingsideBridge['ready']>().toEqualTypeOf<() => Promise<Result<void>>>();
  expectTypeOf<ReturnType<RingsideBridge<PopView>['getSnapshot']>>().toEqualTypeOf<
    Promise<Result<PopView>>
  >();
});

test('the pop is told a part of what the main window is told, and of its calls what to know at a glance', () => {
  expectTypeOf<MainView>().toExtend<
    Omit<PopView, 'calls' | 'answerKey' | 'sound' | 'facts' | 'earlier' | 'after' | 'isCovered' | 'hasCrm'>
  >();
  expectTypeOf<MainView['calls'][number] & { readonly whyNotAnswer: WhyNot }>().toExtend<
    PopView['calls'][number]
  >();
  expectTypeOf<keyof PopView>().toEqualTypeOf<
    | 'seq'
    | 'calls'
    | 'sound'
    | 'answerKey'
    | 'people'
    | 'earlier'
    | 'facts'
    | 'after'
    | 'isCovered'
    | 'hasCrm'
    | 'settings'
    | 'systemLanguage'
  >();
});

test('every action takes at most one argument', () => {
  expectTypeOf<ActionArguments<ActionName>['length']>().toEqualTypeOf<0 | 1>();
});

test('an action is an operation exactly when its row says that events follow', () => {
  expectTypeOf<keyof OperationAbout>().toEqualTypeOf<OperationKind>();
});

test('the handlers cover every action', () => {
  expectTypeOf<keyof ActionHandlers>().toEqualTypeOf<keyof Actions>();
});

test('the schemas cover every action and yield what the action takes', () => {
  expectTypeOf<keyof typeof actionSchemas>().toEqualTypeOf<ActionName>();
  expectTypeOf<InferOutput<(typeof actionSchemas)['requestCall']>>().toEqualTypeOf<
    [call: { readonly callId: CallId; readonly skillId: SkillId }]
  >();
});

test('a plain text is no call ID', () => {
  expectTypeOf<string>().not.toExtend<CallId>();
  expectTypeOf<CallId>().not.toExtend<SkillId>();
});
