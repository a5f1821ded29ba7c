import { expect, jest, test } from '@jest/globals';
import { HostFailure } from '../../src/core/workbook/port';
import { listenLive } from '../../src/taskpane/listenLive';

test('a host that refuses at first is asked again, and no more once it listens', async () => {
  const listen = jest
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new HostFailure('host-error'))
    .mockResolvedValue(undefined);
  let retry = (): void => undefined;
  listenLive(listen, (again) => {
    retry = again;
  });
  await Promise.resolve();
  await Promise.resolve();
  retry();
  await Promise.resolve();
  await Promise.resolve();
  retry();
  expect(listen).toHaveBeenCalledTimes(2);
});
