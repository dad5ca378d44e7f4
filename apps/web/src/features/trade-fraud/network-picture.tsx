import '@xyflow/react/dist/base.css';
import {
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import buttons from '../../components/button.module.css';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { BOX, layOutNetwork } from './lay-out-network.js';
import styles from './trade-fraud.module.css';
import { type Network } from './use-alerts.js';

type PartyNode = Node<{ readonly name: string; readonly note: string; readonly isKorean: boolean }, 'party'>;

function Party({ data: { name, note, isKorean } }: NodeProps<PartyNode>) {
  return (
    <div className={styles.party} data-korean={isKorean}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <b>{name}</b>
      <span>{note}</span>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

const NODE_TYPES = { party: Party };

function Tools() {
  const t = useTexts('trade-fraud');
  const flow = useReactFlow();
  return (
    <div className={styles.actions}>
      <button type="button" className={buttons.quiet} onClick={() => void flow.zoomIn()}>
        {t('network.zoomIn')}
      </button>
      <button type="button" className={buttons.quiet} onClick={() => void flow.zoomOut()}>
        {t('network.zoomOut')}
      </button>
      <button type="button" className={buttons.quiet} onClick={() => void flow.fitView()}>
        {t('network.fit')}
      </button>
    </div>
  );
}

/** Parties and what goes between them; the table beside it says the same. */
export function NetworkPicture({ network, label }: { readonly network: Network; readonly label: string }) {
  const t = useTexts('trade-fraud');
  const language = useLanguage();
  const places = useQuery({
    queryKey: ['network-layout', network],
    queryFn: () => layOutNetwork(network),
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  }).data;
  const nodes = useMemo(
    () =>
      network.parties.map(({ id, country, isKorean, amount }): PartyNode => ({
        id,
        type: 'party',
        position: places?.get(id) ?? { x: 0, y: 0 },
        ...BOX,
        data: { name: id, note: `${country} · $${formatNumber(Math.round(amount), language)}`, isKorean },
      })),
    [network, places, language],
  );
  const edges = useMemo(
    () =>
      network.links.map(({ from, to, kind, transactions }): Edge => ({
        id: `${from}|${to}|${kind}`,
        source: from,
        target: to,
        label: `${t(`network.kinds.${kind}`, { defaultValue: kind })} ${formatNumber(transactions, language)}`,
        className: (kind === 'goods' ? styles.goods : styles.money) ?? '',
        markerEnd: { type: MarkerType.ArrowClosed },
      })),
    [network, t, language],
  );
  if (places === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <ReactFlowProvider>
      <Tools />
      <div className={styles.network}>
        <ReactFlow
          aria-label={label}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          fitView
          minZoom={0.1}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          zoomOnScroll={false}
          preventScrolling={false}
          proOptions={{ hideAttribution: true }}
        />
      </div>
    </ReactFlowProvider>
  );
}
