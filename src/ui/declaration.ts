import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {Service} from '../model/service.ts';
import {BaseElement} from './base-element.ts';
import {declarationColumns, declarationRows, hasLongWord, sortRows, type Column, type Row} from './declaration-rows.ts';
import {declarationStyles} from './declaration-styles.ts';
import {keptText, policyName, serviceName} from './service-details.ts';
import {makeSortable} from './make-sortable.ts';
import {sharedStyles} from './shared-styles.ts';

/**
 * @summary The table for a policy page: everything the site and its services keep, why, and how long. Sortable, printable.
 * @slot - A table that the page's server has written: it is shown as it is and becomes sortable.
 * @csspart base - The whole of it.
 * @csspart table - The table.
 * @csspart button - The heads of the columns, which sort.
 * @cssprop --ithn-accent - Colour of focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnDeclaration extends BaseElement {
  static override styles = [sharedStyles, declarationStyles];
  static override words = 'declaration' as const;
  static override properties = {column: {state: true}, isDescending: {state: true}};

  declare private column: Column | undefined;
  declare private isDescending: boolean;
  #undo?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const table = this.querySelector('table');
    if (table) this.#undo = makeSortable(table);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undo?.();
    this.#undo = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (this.querySelector('table')) return html`<slot></slot>`;
    return consent ? this.#table(consent) : nothing;
  }

  #table(consent: Consent): TemplateResult {
    const columns = declarationColumns();
    const rows = declarationRows(consent);
    const shown = this.column ? sortRows(rows, this.column, this.isDescending) : rows;
    // The roles are written out because narrow pages show the rows as blocks, and a browser then forgets that it is a table.
    return html`<div part="base" dir=${this.dir}>
      <table part="table" role="table" class=${rows.some(hasLongWord) ? 'tight' : nothing}>
        <caption>
          ${msg('What this site and its services keep in your browser', {id: 'declaration-title'})}
        </caption>
        <thead>
          <tr role="row">
            ${(Object.keys(columns) as Column[]).map((column) => this.#head(column, columns[column]))}
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => this.#row(row, columns, consent))}
        </tbody>
      </table>
    </div>`;
  }

  #head(column: Column, label: string): TemplateResult {
    const order = column === this.column ? (this.isDescending ? 'descending' : 'ascending') : undefined;
    return html`<th role="columnheader" scope="col" aria-sort=${order ?? nothing}>
      <button part="button" @click=${() => this.#sort(column)}>
        ${label}
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <path d="M2 6l4-4 4 4" />
          <path d="M2 10l4 4 4-4" />
        </svg>
      </button>
    </th>`;
  }

  #sort(column: Column): void {
    this.isDescending = column === this.column && !this.isDescending;
    this.column = column;
  }

  #row(row: Row, columns: Record<Column, string>, consent: Consent): TemplateResult {
    const {item, service, provider, purpose, categories, kind, lifetime} = row;
    return html`<tr role="row">
      <th role="rowheader" scope="row" data-label=${columns.name}>
        ${
          item
            ? html`<span><bdi dir="ltr" lang="en">${item.name}</bdi></span>`
            : html`<span>${msg('Keeps nothing in your browser', {id: 'declaration-nothing'})}</span>`
        }
      </th>
      <td role="cell" data-label=${columns.provider}>
        ${service ? html`<span><bdi>${serviceName(service)}</bdi></span>` : nothing}
        ${service && serviceName(service) === provider ? nothing : html`<small><bdi>${provider}</bdi></small>`}
        ${service?.policyUrl ? this.#policy(service, service.policyUrl) : nothing}
        ${service?.contact ? html`<small><bdi dir="ltr">${service.contact}</bdi></small>` : nothing}
      </td>
      <td role="cell" data-label=${columns.purpose}>
        ${purpose ? html`<span><bdi>${purpose}</bdi></span>` : nothing}
        ${categories ? html`<small>${categories}</small>` : nothing}
        ${service?.retention ? html`<small>${keptText(service, consent)}</small>` : nothing}
      </td>
      <td role="cell" data-label=${columns.kind}><span>${kind}</span></td>
      <td role="cell" data-label=${columns.lifetime}><span>${lifetime}</span></td>
    </tr>`;
  }

  #policy(service: Service, url: string): TemplateResult {
    return html`<small><a href=${url} target="_blank" rel="noopener noreferrer">${policyName(service)}</a></small>`;
  }
}
