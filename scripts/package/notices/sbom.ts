/** The bill of materials of what ships, in CycloneDX's JSON: the program, Electron's runtime, every bundled package. */
import { ComponentType, ExternalReferenceType } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  ExternalReference,
  ExternalReferenceRepository,
  type License,
  LicenseExpression,
  LicenseRepository,
  Metadata,
  Property,
  PropertyRepository,
  SpdxLicense,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as ToJson, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { Build } from '../build.ts';
import type { ShippedPackage } from './shippedPackage.ts';

export interface Shipped {
  readonly product: {
    readonly name: string;
    readonly version: string;
    readonly description: string;
    readonly licence: string;
    /** Names of packages that it asks for; not all of them have to ship. */
    readonly needs: readonly string[];
  };
  /** The version of the runtime that the program is made for. */
  readonly electron: string;
  readonly build: Build;
  readonly packages: readonly ShippedPackage[];
}

/** The same text for the same content, whatever the machine and the hour. */
export function sbom({ product, electron, build, packages }: Shipped): string {
  const program = new Component(ComponentType.Application, product.name, {
    bomRef: product.name,
    version: product.version,
    description: product.description,
    licenses: licences(product.licence),
    ...(build.commit !== null && {
      properties: new PropertyRepository([new Property('ringside:commit', build.commit)]),
    }),
  });
  const runtime = new Component(ComponentType.Framework, 'electron', {
    bomRef: `electron@${electron}`,
    version: electron,
    purl: `pkg:github/electron/electron@v${electron}`,
    description: "Electron's runtime, with the Chromium and the Node.js that it contains",
    licenses: licences('MIT'),
    externalReferences: source('https://github.com/electron/electron'),
  });
  const components = new Map(packages.map((shipped) => [shipped, componentOf(shipped)]));
  const link = (from: Component, needs: readonly string[]): void => {
    for (const [{ name }, component] of components)
      if (needs.includes(name)) from.dependencies.add(component.bomRef);
  };
  program.dependencies.add(runtime.bomRef);
  link(program, product.needs);
  for (const [{ needs }, component] of components) link(component, needs);
  const bom = new Bom({
    metadata: new Metadata({ component: program, ...(build.date && { timestamp: new Date(build.date) }) }),
  });
  for (const component of [runtime, ...components.values()]) bom.components.add(component);
  const serializer = new JsonSerializer(new ToJson.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf({ name, version, licence, source: from, bundles }: ShippedPackage): Component {
  const scope = name.includes('/') ? name.slice(0, name.indexOf('/')) : null;
  return new Component(ComponentType.Library, scope === null ? name : name.slice(scope.length + 1), {
    ...(scope !== null && { group: scope }),
    bomRef: `${name}@${version}`,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(licence !== null && { licenses: licences(licence) }),
    ...(from !== null && { externalReferences: source(from) }),
    properties: new PropertyRepository(bundles.map((bundle) => new Property('ringside:bundle', bundle))),
  });
}

function licences(expression: string): LicenseRepository {
  const licence: License = isSupportedSpdxId(expression)
    ? new SpdxLicense(expression)
    : new LicenseExpression(expression);
  return new LicenseRepository([licence]);
}

const source = (address: string): ExternalReferenceRepository =>
  new ExternalReferenceRepository([new ExternalReference(address, ExternalReferenceType.VCS)]);
