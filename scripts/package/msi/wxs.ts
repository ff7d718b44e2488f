/** The installer's source for wixl, which makes most of the tables from it. What it lacks is added in `addedRows`. */
import { guidOf, installerVersion, keyOf } from './names.ts';
import {
  type Product,
  folderComponent,
  installFolder,
  newerFound,
  olderFound,
  runKey,
  shortcut,
  startAtLogin,
  startAtLoginComponent,
  startedAtLogin,
} from './product.ts';
import type { InstalledFile } from './tree.ts';

export interface Source {
  readonly product: Product;
  readonly files: readonly InstalledFile[];
  /** Tells this content from any other, of this version or another one. */
  readonly content: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What the source refers to, relative to its own folder: wixl takes no other paths. */
export const referred = { unpacked: 'program', icon: 'program.ico' } as const;

/**
 * An upgrade neither restarts the machine, which a silent one otherwise does unasked where files are in use, nor ends a
 * program that is running: somebody may be in a call.
 */
const undisturbed = `<Property Id="REBOOT" Value="ReallySuppress"/>
<Property Id="MSIRESTARTMANAGERCONTROL" Value="DisableShutdown"/>`;

export function wxs(source: Source): string {
  const { product, files, content } = source;
  const upgradeCode = guidOf('upgrade');
  const version = installerVersion(product.version);
  const components = [...files.map(({ path }) => keyOf('c', path)), startAtLoginComponent, folderComponent];
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${guidOf(`product ${content}`)}" UpgradeCode="${upgradeCode}" Language="1033" Version="${version}"
  Name="${escaped(product.name)}" Manufacturer="${escaped(product.maker)}">
<Package InstallScope="perMachine" InstallerVersion="500" Compressed="yes" Comments="${escaped(product.description)}"/>
<Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
<Upgrade Id="${upgradeCode}">
<UpgradeVersion Minimum="0.0.0" Maximum="${version}" Property="${olderFound}"/>
<UpgradeVersion Minimum="${version}" OnlyDetect="yes" Property="${newerFound}"/>
</Upgrade>
<Condition Message="A newer version of ${escaped(product.name)} is installed.">NOT ${newerFound}</Condition>
<InstallExecuteSequence><RemoveExistingProducts After="InstallInitialize"/></InstallExecuteSequence>
<Property Id="${startedAtLogin}"><RegistrySearch Id="find${startAtLogin}" Root="HKLM" Key="${runKey}"
  Name="${escaped(product.name)}" Type="raw" Win64="yes"/></Property>
<Property Id="${installFolder}"><RegistrySearch Id="find${installFolder}" Root="HKLM" Key="${ownKey(product)}"
  Name="${installFolder}" Type="raw" Win64="yes"/></Property>
<Icon Id="Program.ico" SourceFile="${referred.icon}"/>
<Property Id="ARPPRODUCTICON" Value="Program.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="REINSTALLMODE" Value="amus"/>
${undisturbed}
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder">
<Directory Id="${installFolder}" Name="${escaped(product.name)}">
${folderContent(source, '')}
${startAtLoginValue(product)}
${folderValue(product)}
</Directory>
</Directory>
</Directory>
<Feature Id="Program" Level="1" Absent="disallow">
${components.map((id) => `<ComponentRef Id="${id}"/>`).join('\n')}
</Feature>
</Product>
</Wix>
`;
}

/** A folder's files, one component each, then its folders; '': the program's own. */
function folderContent(source: Source, folder: string): string {
  const within = source.files.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
  const nameAt = (path: string): string => path.slice(folder === '' ? 0 : folder.length + 1);
  const files = within.filter(({ path }) => !nameAt(path).includes('/'));
  const folders = new Set(
    within.flatMap(({ path }) => {
      const [name, ...rest] = nameAt(path).split('/');
      return name === undefined || rest.length === 0 ? [] : [name];
    }),
  );
  return [
    ...files.map((file) => component(source, file)),
    ...[...folders].map((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      const content = folderContent(source, path);
      return `<Directory Id="${keyOf('d', path)}" Name="${escaped(name)}">\n${content}\n</Directory>`;
    }),
  ].join('\n');
}

function component({ product }: Source, { path }: InstalledFile): string {
  const attributes = `Id="${keyOf('f', path)}" Source="${escaped(`${referred.unpacked}/${path}`)}" KeyPath="yes"`;
  const file =
    path === product.executable
      ? `<File ${attributes}>${menuEntry(product, keyOf('f', path))}</File>`
      : `<File ${attributes}/>`;
  return `<Component Id="${keyOf('c', path)}" Guid="${guidOf(`file ${path}`)}" Win64="yes">${file}</Component>`;
}

const menuEntry = ({ name, description }: Product, file: string): string =>
  `<Shortcut Id="${shortcut}" Directory="ProgramMenuFolder" Name="${escaped(name)}" Target="[#${file}]"` +
  ` WorkingDirectory="${installFolder}" Icon="Program.ico" Description="${escaped(description)}"/>`;

/** Where the program keeps, for the machine, what its installer was told. */
const ownKey = ({ name }: Product): string => escaped(`Software\\${name}`);

/** Without it an upgrade would put the program back into Program Files, and leave the administrator's file behind. */
const folderValue = (product: Product): string =>
  `<Component Id="${folderComponent}" Guid="${guidOf('install folder')}" Win64="yes">
<RegistryValue Root="HKLM" Key="${ownKey(product)}" Name="${installFolder}" Type="string" KeyPath="yes"
  Value="[${installFolder}]"/>
</Component>`;

/** Installed only where it was asked for: its condition is one of the added rows. */
const startAtLoginValue = ({ name, executable, atLoginSwitch }: Product): string =>
  `<Component Id="${startAtLoginComponent}" Guid="${guidOf('start at login')}" Win64="yes">
<RegistryValue Root="HKLM" Key="${runKey}" Name="${escaped(name)}" Type="string" KeyPath="yes"
  Value="${escaped(`"[${installFolder}]${executable}" ${atLoginSwitch}`)}"/>
</Component>`;
