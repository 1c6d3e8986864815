import type { Json, JsonObject } from '../../contract/json.ts';
import type { Fields } from '../footprint.ts';
import type { Employee } from './employee.ts';
import { titleField, type IdealistSetting } from './schemas.ts';
import { sameJson } from '../../contract/same-json.ts';

/** The fields of a record that a status may name. An attribute with the title's name is not one. */
export function fieldsOf({ record, attributes }: Employee): Fields {
  const title: Json = record['job_title'] ?? null;
  return Object.fromEntries([...Object.entries(attributes), [titleField, title]]);
}

/** The fields that a setting names. */
export function namedFields({ value, jobTitle }: IdealistSetting, attribute: string): Fields {
  return Object.fromEntries([
    ...(value === undefined ? [] : [[attribute, value] as const]),
    ...(jobTitle === undefined ? [] : [[titleField, jobTitle] as const]),
  ]);
}

/** The text of a field, or null if there is none of that name. */
export function textOf(fields: Fields, name: string): string | null {
  const value = new Map(Object.entries(fields)).get(name);
  return typeof value === 'string' ? value : null;
}

/** The keys of the record that must change so that it holds these fields. */
export function changesOf(employee: Employee, next: Fields): JsonObject {
  const { record } = employee;
  // A field that is null is an attribute that the record does not have.
  const attributes = Object.entries(next).filter(
    ([key, value]) => key !== titleField && value !== null,
  );
  const own = Object.entries(employee.attributes).filter(([key]) => key === titleField);
  const wanted: JsonObject = {
    attributes: Object.fromEntries([...attributes, ...own]),
    job_title: next[titleField] ?? null,
  };
  const held: JsonObject = {
    attributes: employee.attributes,
    job_title: record['job_title'] ?? null,
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => !sameJson(held[key] ?? null, value)),
  );
}
