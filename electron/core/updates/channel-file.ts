const suffixes: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: '-mac',
  linux: '-linux',
};

/**
 * The file that electron-builder puts beside its packages and that names the latest version
 * (electron-builder: auto update, generic server). Only Linux has one for each processor.
 * @param arch as `process.arch` says it
 */
export function channelFile(platform: NodeJS.Platform, arch: string): string {
  const suffix = suffixes[platform] ?? '';
  const isUsual = platform !== 'linux' || arch === 'x64';
  return `latest${suffix}${isUsual ? '' : `-${arch}`}.yml`;
}

/**
 * How the names of the packages end that are for this installation.
 * @param appImage the path of the AppImage that runs; undefined where none does
 */
export function packageEnding(platform: NodeJS.Platform, appImage: string | undefined): string {
  if (platform === 'darwin') return '.dmg';
  if (platform === 'win32') return '.exe';
  return appImage === undefined ? '.deb' : '.AppImage';
}
