import { TextInput, VisuallyHidden } from '@mantine/core';
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../ui/unsaved-changes.ts';

const mostFound = 8;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[_/\s-]+/gu, ' ')
    .trim();
}

/** The zones with every word that was typed, those first whose city begins with it; at most eight. */
export function findZones(typed: string, zones: readonly string[]): readonly string[] {
  const query = folded(typed);
  if (query === '') return [];
  const words = query.split(' ');
  const rank = (zone: string): number => {
    const city = folded(zone.split('/').at(-1) ?? zone);
    return city.startsWith(query) ? 0 : 1;
  };
  return zones
    .filter((zone) => {
      const text = folded(zone);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostFound);
}

/** The zone that is named so, however it is spelled; null if there is none. */
export function zoneNamed(typed: string, zones: readonly string[]): string | null {
  return zones.find((zone) => folded(zone) === folded(typed)) ?? null;
}

/** Every zone that this computer knows, and the one that it leaves out because it is no place. */
function allZones(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

/** Chooses a time zone by typing a part of its name; arrows and Enter choose from what was found. */
export function ZoneChooser(props: {
  readonly value: string;
  readonly onChange: (zone: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const zones = useMemo(() => allZones(), []);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const found = query === null || !isOpen ? [] : findZones(query, zones);

  const choose = (zone: string): void => {
    setQuery(null);
    setIsOpen(false);
    setIsWrong(false);
    props.onChange(zone);
  };
  const settle = (typed: string): boolean => {
    const zone = zoneNamed(typed, zones);
    if (zone !== null) choose(zone);
    else setIsWrong(true);
    setIsOpen(false);
    return zone !== null;
  };
  useUnsaved(query !== null, () => Promise.resolve(query === null || settle(query)));
  const step = (event: KeyboardEvent, by: number): void => {
    event.preventDefault();
    setIsOpen(true);
    setActive((active + by + Math.max(found.length, 1)) % Math.max(found.length, 1));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || query === null) return;
    if (event.key === 'ArrowDown') step(event, 1);
    else if (event.key === 'ArrowUp') step(event, -1);
    else if (event.key === 'Enter') settle(found[active] ?? query);
    else if (event.key === 'Escape') {
      setQuery(null);
      setIsWrong(false);
      setIsOpen(false);
    }
  };

  return (
    <div className="zone">
      <TextInput
        label={t('automationPage.hours.zone')}
        value={query ?? props.value}
        error={isWrong ? t('automationPage.hours.badZone') : null}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setIsOpen(true);
          setIsWrong(false);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onBlur={() => {
          if (query !== null) settle(query);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        className="zone-list"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('automationPage.hours.zone')}
        hidden={found.length === 0}
      >
        {found.map((zone, index) => (
          <li
            key={zone}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field keeps the focus, so that its text is not taken as left.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              choose(zone);
            }}
          >
            {zone}
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">
        {isOpen && query !== null && query !== ''
          ? t('automationPage.hours.zonesFound', { count: found.length })
          : null}
      </VisuallyHidden>
    </div>
  );
}
