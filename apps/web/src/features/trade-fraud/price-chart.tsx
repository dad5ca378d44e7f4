import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Scatter, XAxis, YAxis } from 'recharts';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage } from '../../i18n/texts.js';
import { priceText } from './price-text.js';
import { type ChartRow } from './chart-rows.js';

const HEIGHT = 280;

/** Declared prices over the usual band. Evidence has a colour and a shape of its own; the table beside it tells the rest. */
export function PriceChart({ rows }: { readonly rows: readonly ChartRow[] }) {
  const language = useLanguage();
  const tick = { fill: 'var(--text-subtle)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <ComposedChart data={[...rows]} accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 8, left: 8 }}>
        <CartesianGrid stroke="var(--line-soft)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tick={tick}
          stroke="var(--line-strong)"
          minTickGap={56}
          tickFormatter={(at: number) => formatAsOf(new Date(at).toISOString().slice(0, 10), language)}
        />
        <YAxis
          tick={tick}
          stroke="var(--line-strong)"
          width={64}
          tickFormatter={(price: number) => priceText(price, language)}
        />
        <Area
          dataKey="band"
          type="linear"
          connectNulls
          stroke="var(--line-strong)"
          fill="var(--accent-soft)"
          isAnimationActive={false}
        />
        <Line
          dataKey="median"
          type="linear"
          connectNulls
          dot={false}
          stroke="var(--text-subtle)"
          strokeDasharray="6 4"
          isAnimationActive={false}
        />
        <Scatter dataKey="ordinary" fill="var(--text-subtle)" shape="circle" isAnimationActive={false} />
        <Scatter dataKey="evidence" fill="var(--danger)" shape="diamond" isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
