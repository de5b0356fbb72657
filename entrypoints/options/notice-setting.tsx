/** NoticeSetting connects the switch for notifications to the browser's permission and the stored wish. */
import { useEffect, useState } from 'preact/hooks';
import { NoticeCard } from '../../components/notice-card';
import { switchNotices, wishesNotices } from '../../lib/messaging/notices';
import type { ReportError } from './live-data';

export function NoticeSetting({ fail }: { fail: ReportError }) {
  const [isOn, setIsOn] = useState<boolean>();
  const [isRefused, setIsRefused] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    wishesNotices().then(setIsOn, fail);
  }, []);
  const change = (wanted: boolean) => {
    switchNotices(wanted).then((isAllowed) => {
      setIsOn(isAllowed);
      setIsRefused(wanted && !isAllowed);
    }, fail);
  };
  return <NoticeCard isOn={isOn} isRefused={isRefused} onSwitch={change} />;
}
