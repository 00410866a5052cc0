'use client';

import { ActionIcon, Badge, Group, Tooltip } from '@mantine/core';
import { IconFile, IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { EvidenceList, EvidencePiece } from '@/lib/assessment/discussion-types';
import { addressOf, type AreaPlace } from './area-place';
import { AuthorName } from './author-name';
import { EvidenceEdit } from './evidence-edit';
import classes from './evidence.module.css';
import { Day } from './moment';
import { sendJson } from './send-json';

type EvidenceRowProps = {
  place: AreaPlace;
  piece: EvidencePiece;
  isEditable: boolean;
  onChanged: (evidence: EvidenceList) => void;
};

const KIB = 1024;

function sizeWords(bytes: number): string {
  return bytes < KIB * KIB ? `${Math.ceil(bytes / KIB)} KiB` : `${(bytes / KIB / KIB).toFixed(1)} MiB`;
}

/** A link or a file: what it is, of which day, and whether it is too old to say much. */
export function EvidenceRow({ place, piece, isEditable, onChanged }: EvidenceRowProps) {
  const [isEditing, setEditing] = useState(false);
  const { id, title, url, file } = piece;
  const address = addressOf(place, `evidence/${id}`);
  return (
    <li className={classes.piece}>
      {file ? <IconFile size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
      <div className={classes.what}>
        {url !== null && (
          <a href={url} target="_blank" rel="noopener noreferrer nofollow">
            <bdi>{title}</bdi>
          </a>
        )}
        {file && (
          <a href={`${address}/file`} download>
            <bdi>{title}</bdi>
          </a>
        )}
        <p className={classes.facts}>
          <span>
            {url !== null && new URL(url).hostname}
            {file && `${file.name} (${sizeWords(file.size)})`}
          </span>
          <span>
            of <Day on={piece.datedOn} />
          </span>
          <span>
            added by <AuthorName author={piece.addedBy} own={place.memberId} />
          </span>
          {piece.isStale && (
            <Badge variant="light" color="yellow" size="sm" tt="none">
              Stale
            </Badge>
          )}
        </p>
        {isEditing && (
          <EvidenceEdit
            address={address}
            piece={piece}
            onDone={(evidence) => {
              setEditing(false);
              if (evidence) onChanged(evidence);
            }}
          />
        )}
      </div>
      {isEditable && !isEditing && (
        <Group gap={4} wrap="nowrap">
          <Tooltip label={`Edit ${title}`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Edit ${title}`}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
          <ConfirmButton
            label={`Remove ${title}`}
            icon={<IconTrash size={16} />}
            question={
              file
                ? 'The file is deleted, unless another assessment carried it over. This cannot be undone.'
                : 'The link is taken away. This cannot be undone.'
            }
            confirm="Remove"
            action={() => sendJson<EvidenceList>('DELETE', address)}
            input={null}
            onDone={onChanged}
          />
        </Group>
      )}
    </li>
  );
}
