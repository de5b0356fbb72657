/** MemberList: the keys that write to the shared folder, how their notes fared here, and a button that mutes each. */
import type { TeamMember } from '../../lib/records/share';
import { t } from '../text';

interface Props {
  members: readonly TeamMember[];
  onMute: (author: string, isMuted: boolean) => void;
}

/** Digits of a key that are shown. */
const SHOWN_DIGITS = 16;

/** The first digits of a key, in groups of four. */
function shortKey(author: string): string {
  return author.slice(0, SHOWN_DIGITS).replaceAll(/(.{4})(?=.)/gu, '$1 ');
}

export function MemberList({ members, onMute }: Props) {
  if (members.length === 0) return null;
  return (
    <section class="stack" aria-label={t('share_members')}>
      <h4>{t('share_members')}</h4>
      <ul class="lines">
        {members.map(({ author, isOwn, isMuted, notes, experience }) => (
          <li key={author}>
            <code>{shortKey(author)}</code>{' '}
            {isOwn
              ? t('share_member_own', String(notes))
              : t('share_member', String(notes), String(experience.worked), String(experience.failed))}{' '}
            {!isOwn && (
              <button type="button" class="button" onClick={() => onMute(author, !isMuted)}>
                {t(isMuted ? 'share_unmute' : 'share_mute', shortKey(author))}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
