import { CHECKOUT, NODE } from './fill.mjs';

/**
 * The first process stays, since somebody has to collect what the programs below it leave behind.
 * Its own /dev/shm, because a shared one would hold what other programs of the machine put there.
 */
const ENTER = `
mount -t proc proc "$1/proc" &&
mount --rbind /sys "$1/sys" &&
mount --rbind /dev "$1/dev" &&
mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm" &&
chroot "$1" /bin/bash -c 'cd "$1" && eval "$2"' bash "$2" "$3"
exit $?`;

/**
 * How to run a line of shell in the checkout of a root.
 *
 * @param {string} root
 * @param {string} line
 * @returns {readonly string[]} a command that needs mounts and processes of its own
 */
export function entering(root, line) {
  return ['/bin/sh', '-c', ENTER, 'sh', root, CHECKOUT, line];
}

/**
 * @param {Record<string, string>} network variables that tell of the network
 * @returns {Record<string, string>} the whole environment of what runs in a root
 */
export function cleanEnvironment(network) {
  return {
    HOME: '/root',
    PATH: `${NODE}/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    LANG: 'C.UTF-8',
    CI: 'true',
    ...network,
  };
}
