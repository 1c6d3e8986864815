import { UnstyledButton } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { focusHeading, stepInRow } from './focus.ts';

/** One place to go to. */
export interface NavigationItem<Id extends string> {
  readonly id: Id;
  readonly icon: LucideIcon;
  readonly name: string;
}

/** The pages in a column beside the page; Tab or the arrows move, Enter opens. */
export function Navigation<Id extends string>(props: {
  readonly label: string;
  /** Says that what follows leads past the pages. */
  readonly skip: string;
  readonly items: readonly NavigationItem<Id>[];
  readonly current: Id;
  readonly onOpen: (id: Id) => void;
}): ReactElement {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const index = buttons.findIndex((button) => button === document.activeElement);
    const next = stepInRow(event.key, index, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <nav className="navigation" aria-label={props.label} onKeyDown={move}>
      <a
        className="skip"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          focusHeading();
        }}
      >
        {props.skip}
      </a>
      <ul>
        {props.items.map(({ id, icon: Icon, name }) => (
          <li key={id}>
            <UnstyledButton
              className="navigation-item"
              title={name}
              aria-current={id === props.current ? 'page' : undefined}
              onClick={() => {
                props.onOpen(id);
              }}
            >
              <Icon size={18} aria-hidden="true" />
              <span className="navigation-name">{name}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
