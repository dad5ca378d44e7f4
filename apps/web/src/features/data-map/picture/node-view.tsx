import { type NodeProps, type Node } from '@xyflow/react';
import { memo } from 'react';
import { AccessSign } from '../access-sign.js';
import { type PictureNode } from './picture-node.js';
import styles from './node-view.module.css';

export type FlowNode = Node<{ readonly node: PictureNode; readonly first: boolean }, 'box'>;

/**
 * A box as a button. Only one box of a picture is in the tab order, at first the one that says so; the picture moves
 * that place with the arrow keys.
 */
export const NodeView = memo(function NodeView({ data: { node, first } }: NodeProps<FlowNode>) {
  const { kind, access, fields = [] } = node;
  return (
    <button
      type="button"
      tabIndex={first ? 0 : -1}
      data-key={node.key}
      data-kind={kind}
      data-access={access}
      data-dimmed={node.dimmed}
      data-chosen={node.chosen}
      data-reference={node.reference}
      aria-label={node.label}
      aria-current={node.chosen === true ? 'true' : undefined}
      className={styles.box}
    >
      <span className={styles.head}>
        {access === undefined ? null : <AccessSign level={access} />}
        <span className={styles.title}>{node.title}</span>
        {node.note === '' ? null : <span className={styles.note}>{node.note}</span>}
      </span>
      {fields.length === 0 ? null : (
        <span className={styles.fields}>
          {fields.map((field) => (
            <span key={field.id} data-personal={field.personal}>
              {field.name}
            </span>
          ))}
        </span>
      )}
    </button>
  );
});
