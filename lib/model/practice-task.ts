/** The task that Test plays against an endpoint: three calls on a page as long as a real one, with its own judge. */
import type { ToolCall, ToolSpec } from './words';

const ref = { type: 'string', description: 'ref of the element' };
const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** Names with capitals: some servers lower them. */
export const PRACTICE_TOOLS: readonly ToolSpec[] = Object.freeze([
  {
    name: 'typeText',
    description: 'Replace the content of a field with text.',
    parameters: object({ ref, text: { type: 'string' } }),
  },
  { name: 'clickButton', description: 'Click a button.', parameters: object({ ref }) },
  {
    name: 'done',
    description: 'The request is fulfilled; one short sentence for the user.',
    parameters: object({ summary: { type: 'string' } }),
  },
]);

export const PRACTICE_SYSTEM =
  'You do tasks on a web page. Call exactly one tool per reply. After each call you are told what changed. Use only refs that are listed. When the page shows that the request is fulfilled, call done.';

/** Entries around the form make the prompt as long as that of a real page, about 2,200 tokens. */
const ENTRIES = 110;

export class PracticePage {
  private name = '';
  private saved = '';

  request(): string {
    const text = Array.from(
      { length: ENTRIES },
      (_, i) =>
        `listitem "Delivery ${1000 + i * 37} left the warehouse on day ${((i * 7) % 28) + 1}, gate ${(i * 5) % 12}"`,
    );
    return `Request: Type Ann into Name and save it.\n\nThe page now:\nheading "Visitors"\nr41 textbox "Name"\nr42 button "Save"\nheading "Deliveries"\n${text.join('\n')}`;
  }

  /** Carries a call out. @returns the result for the model */
  answer(call: ToolCall): string {
    const args = argumentsOf(call);
    if (call.name === 'typeText' && args.ref === 'r41') {
      this.name = String(args.text ?? '');
      return `done\nOn the page:\n~ r41 textbox "Name" value=${JSON.stringify(this.name)}`;
    }
    if (call.name === 'clickButton' && args.ref === 'r42') {
      this.saved = this.name;
      return `done\nOn the page:\n+ status "Saved: ${this.saved}"`;
    }
    return `not done: there is no such element for ${call.name}. The field Name is r41, the button Save is r42.`;
  }

  get isFilled(): boolean {
    return this.name.trim() === 'Ann';
  }

  get isSaved(): boolean {
    return this.saved.trim() === 'Ann';
  }
}

function argumentsOf(call: ToolCall): Record<string, unknown> {
  const value: unknown = JSON.parse(call.arguments);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
