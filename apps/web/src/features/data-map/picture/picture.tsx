import '@xyflow/react/dist/base.css';
import { MiniMap, ReactFlow, ReactFlowProvider, useReactFlow, ViewportPortal } from '@xyflow/react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { LinkLayer } from './link-layer.js';
import { type FlowNode, NodeView } from './node-view.js';
import { PictureTools } from './picture-tools.js';
import { type PictureLink, type PictureNode } from './picture-node.js';
import styles from './picture.module.css';
import { useNarrow } from '../use-narrow.js';
import { usePictureWalk } from './use-picture-walk.js';
import { useView } from './use-view.js';
import { type WalkGraph } from './walk.js';

export interface PictureProps {
  readonly label: string;
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  /** All links are drawn, not only those of the box one stands on or points at. */
  readonly allLinks: boolean;
  readonly walk: WalkGraph;
  /** The box that Tab leads to first, and that is in view at first if anything must be. */
  readonly start: string;
  /** Of everything on the picture, in its own units. */
  readonly size: { readonly width: number; readonly height: number };
  /** When it changes, the picture moves so that all of it is in view again. */
  readonly fitTo?: string;
  /** Drawn behind the boxes. */
  readonly backdrop?: ReactNode;
  /** Lies over the picture and follows its moves by itself. */
  readonly overlay?: ReactNode;
  /** The box whose panel is open; it is kept clear of the panel. */
  readonly opened?: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly tools?: ReactNode;
  /** What is drawn in the file when the picture is saved. */
  readonly toSvg: () => string;
  readonly fileName: string;
}

const NODE_TYPES = { box: NodeView };
const MIN_ZOOM = 0.12;
const MAX_ZOOM = 2;
/** Of a panel that lies over the picture's right side, in pixels. */
const PANEL_WIDTH = 400;

function toFlowNode(node: PictureNode, first: boolean): FlowNode {
  const { key, x, y, width, height } = node;
  return { id: key, type: 'box', position: { x, y }, width, height, data: { node, first } };
}

function miniMapClass({ data: { node } }: FlowNode): string {
  const part = node.dimmed === true ? styles.miniDimmed : node.kind === 'stage' ? styles.miniStage : styles.miniBox;
  return part ?? '';
}

function Canvas({
  nodes,
  links,
  allLinks,
  walk,
  start,
  size,
  fitTo,
  backdrop,
  overlay,
  opened,
  onOpen,
  label,
  tools,
  toSvg,
  fileName,
}: PictureProps) {
  const t = useTexts('data-map');
  const frame = useRef<HTMLDivElement>(null);
  const flow = useReactFlow<FlowNode>();
  const [pointed, setPointed] = useState<string>();
  const covered = useNarrow() || opened === undefined ? 0 : PANEL_WIDTH;
  const { standing, said, press, arrive, bringIntoView } = usePictureWalk({ frame, nodes, walk, start, flow, covered });
  const flowNodes = useMemo(() => nodes.map((node) => toFlowNode(node, node.key === start)), [nodes, start]);
  const rects = useMemo(() => new Map(nodes.map((node) => [node.key, node])), [nodes]);

  const show = useView({ frame, flow, nodes, size, opened, fitTo, bringIntoView });
  return (
    <div className={styles.picture}>
      <PictureTools flow={flow} toSvg={toSvg} fileName={fileName}>
        {tools}
      </PictureTools>
      <div ref={frame} className={styles.frame}>
        <ReactFlow<FlowNode>
          // It has the role of an application, in which keys go to the boxes.
          aria-label={label}
          aria-describedby="picture-keys"
          onKeyDown={press}
          onFocus={arrive}
          nodes={flowNodes}
          nodeTypes={NODE_TYPES}
          onInit={show}
          // A layer of its own while it moves: then moving is compositing, not painting. Not for good: it would blur.
          // Not when it is taken hold of: a press that doesn't move it is a click on a box.
          onMove={() => {
            frame.current?.setAttribute('data-moving', '');
          }}
          onMoveEnd={() => {
            frame.current?.removeAttribute('data-moving');
          }}
          onNodeClick={(_, { id }) => {
            onOpen(id);
          }}
          onNodeMouseEnter={(_, { id }) => {
            setPointed(id);
          }}
          onNodeMouseLeave={() => {
            setPointed(undefined);
          }}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          proOptions={{ hideAttribution: true }}
        >
          <ViewportPortal>
            <div className={styles.backdrop}>
              {backdrop}
              <LinkLayer links={links} all={allLinks} active={pointed ?? standing} rects={rects} size={size} />
            </div>
          </ViewportPortal>
          <MiniMap<FlowNode>
            className={styles.minimap ?? ''}
            nodeClassName={miniMapClass}
            nodeBorderRadius={8}
            maskColor="var(--mask)"
            pannable
            ariaLabel={t('picture.minimap')}
          />
          {overlay}
        </ReactFlow>
      </div>
      <p id="picture-keys" className={styles.keys}>
        {t('picture.keys')}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

/** Boxes and the lines between them, to look at, walk through by keyboard, zoom and save. */
export function Picture(props: PictureProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
