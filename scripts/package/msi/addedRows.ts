/** Statements for msibuild: what wixl cannot write. */
import { basename } from 'node:path/posix';
import { fileName, guidOf, installerVersion, keyOf } from './names.ts';
import {
  type Product,
  installFolder,
  newerFound,
  olderFound,
  policyFile,
  shortcut,
  startAtLogin,
  startAtLoginComponent,
  startedAtLogin,
} from './product.ts';
import type { InstalledFile } from './tree.ts';

/** Bits of a row that finds versions: only tell, and which ends of the range belong to it. */
const upgradeBits = { onlyDetect: 2, minimumIncluded: 256, maximumIncluded: 512 };

export function addedRows(product: Product, files: readonly InstalledFile[]): readonly string[] {
  return [
    ...upgradeRows(product),
    ...propertyRows(),
    ...shortcutRows(product),
    ...policyRows(product),
    ...files.flatMap(fileRows),
    ...folderRows(files),
  ];
}

/** Another build of the same version is replaced, too; wixl includes an end where it should not, and the reverse. */
function upgradeRows({ version }: Product): readonly string[] {
  const own = installerVersion(version);
  const { onlyDetect, minimumIncluded, maximumIncluded } = upgradeBits;
  const row = (minimum: string, maximum: string, bits: number, property: string): string =>
    'INSERT INTO `Upgrade` (`UpgradeCode`, `VersionMin`, `VersionMax`, `Attributes`, `ActionProperty`)' +
    ` VALUES ('${guidOf('upgrade')}', '${minimum}', '${maximum}', ${String(bits)}, '${property}')`;
  return [
    `DELETE FROM \`Upgrade\` WHERE \`ActionProperty\` = '${olderFound}'`,
    `DELETE FROM \`Upgrade\` WHERE \`ActionProperty\` = '${newerFound}'`,
    row('0.0.0', own, minimumIncluded | maximumIncluded, olderFound),
    row(own, '', onlyDetect, newerFound),
  ];
}

function propertyRows(): readonly string[] {
  const told = [installFolder, startAtLogin, startedAtLogin, olderFound, newerFound].join(';');
  return [
    // What the part of an installation that runs with an administrator's rights takes from the other one.
    `UPDATE \`Property\` SET \`Value\` = '${told}' WHERE \`Property\` = 'SecureCustomProperties'`,
    `UPDATE \`Component\` SET \`Condition\` = '${startAtLogin} = "1" OR (${startedAtLogin} AND NOT ${startAtLogin})'` +
      ` WHERE \`Component\` = '${startAtLoginComponent}'`,
  ];
}

/** Without its ID a shortcut is another program to the task bar than the window that it opens. */
const shortcutRows = ({ appId }: Product): readonly string[] => [
  'CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL,' +
    ' `PropertyKey` CHAR(255) NOT NULL, `PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)',
  'INSERT INTO `MsiShortcutProperty` (`MsiShortcutProperty`, `Shortcut_`, `PropertyKey`, `PropVariantValue`)' +
    ` VALUES ('appId', '${shortcut}', 'System.AppUserModel.ID', '${appId}')`,
];

/** The administrator's file is copied, not installed: so it stays when the program goes. */
const policyRows = ({ executable }: Product): readonly string[] => [
  'CREATE TABLE `MoveFile` (`FileKey` CHAR(72) NOT NULL, `Component_` CHAR(72) NOT NULL,' +
    ' `SourceName` CHAR(255) LOCALIZABLE, `DestName` CHAR(255) LOCALIZABLE, `SourceFolder` CHAR(72),' +
    ' `DestFolder` CHAR(72) NOT NULL, `Options` INT NOT NULL PRIMARY KEY `FileKey`)',
  'INSERT INTO `MoveFile` (`FileKey`, `Component_`, `SourceName`, `SourceFolder`, `DestFolder`, `Options`)' +
    ` VALUES ('policy', '${keyOf('c', executable)}', '${policyFile}', 'SourceDir', '${installFolder}', 0)`,
  // Nothing else asks where the installer lies, before its own files are copied.
  "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('ResolveSource', 'NOT Installed', 850)",
  "INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('MoveFiles', 3800)",
];

function fileRows({ path, version }: InstalledFile): readonly string[] {
  const key = keyOf('f', path);
  const name = fileName(basename(path));
  return [
    ...(name.includes('|') ? [`UPDATE \`File\` SET \`FileName\` = '${name}' WHERE \`File\` = '${key}'`] : []),
    ...(version === null
      ? []
      : [
          `UPDATE \`File\` SET \`Version\` = '${version}' WHERE \`File\` = '${key}'`,
          // A hash tells apart only files without a version.
          `DELETE FROM \`MsiFileHash\` WHERE \`File_\` = '${key}'`,
        ]),
  ];
}

function folderRows(files: readonly InstalledFile[]): readonly string[] {
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  return [...folders].flatMap((path) => {
    const name = fileName(basename(path));
    const key = keyOf('d', path);
    return name.includes('|')
      ? [`UPDATE \`Directory\` SET \`DefaultDir\` = '${name}' WHERE \`Directory\` = '${key}'`]
      : [];
  });
}

/** `a/b/c` lies in `a` and `a/b`. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_name, index) => names.slice(0, index + 1).join('/'));
}
