import { type ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { type FlowNode } from './node-view.js';
import { type PictureNode } from './picture-node.js';
import { startingView } from './starting-view.js';

interface ViewOptions {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly flow: ReactFlowInstance<FlowNode>;
  readonly nodes: readonly PictureNode[];
  readonly size: { readonly width: number; readonly height: number };
  readonly opened: string | undefined;
  readonly fitTo: string | undefined;
  readonly bringIntoView: (key: string) => void;
}

const FIT_MS = 240;
/** What grows while it is explored isn't shrunk beyond reading. */
const LEAST_FITTED = 0.5;

/** Which part of the picture is in view: at first, when a box was opened, and when the picture has grown. */
export function useView({ frame, flow, nodes, size, opened, fitTo, bringIntoView }: ViewOptions) {
  const fitted = useRef(fitTo);
  useEffect(() => {
    if (fitted.current === fitTo) return;
    fitted.current = fitTo;
    void flow.fitView({ duration: FIT_MS, minZoom: LEAST_FITTED, maxZoom: 1, padding: 0.08 });
  }, [flow, fitTo]);

  const follow = useEffectEvent(bringIntoView);
  useEffect(() => {
    if (opened !== undefined) follow(opened);
  }, [opened]);

  return (instance: ReactFlowInstance<FlowNode>) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return;
    const chosen = nodes.find(({ key }) => key === opened);
    void instance.setViewport(startingView(size, box, chosen)).then(() => {
      if (opened !== undefined) bringIntoView(opened);
    });
  };
}
