/** Why the system refused to read or write something, in words of ours. */

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the system allows no file so large',
  EACCES: 'this is not allowed',
  EPERM: 'this is not allowed',
  EROFS: 'the disk can only be read',
  EISDIR: 'a folder stands in its place',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'something else stands in its place',
  ENOENT: 'it is not there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  EBUSY: 'something else is using it',
  EINVAL: 'the system takes no such name',
  EIO: 'the disk failed',
};

/** Why the system refused, in a few words and with its own code. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return `${reasons[code] ?? 'the system refused'} (${code})`;
}
