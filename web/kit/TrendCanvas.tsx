import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { TrendDay } from '../api/shapes.ts'
import { palette } from './palette.ts'
import { fontStack } from './theme.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Drawn as SVG, so that it stays sharp on print and on a projector. The table beside it serves screen readers. */
export function TrendCanvas({ days }: { days: readonly TrendDay[] }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption(describe(days))
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(place.current)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [days])
  return <div ref={place} className="trend-canvas" aria-hidden="true" />
}

function describe(days: readonly TrendDay[]) {
  const label = { color: palette['text-soft'], fontFamily: fontStack, fontSize: 12 }
  const bar = { type: 'bar' as const, barMaxWidth: 12, barGap: '15%' }
  return {
    animation: false,
    textStyle: { fontFamily: fontStack },
    grid: { left: 0, right: 4, top: 34, bottom: 0, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    legend: { left: 0, top: 0, itemWidth: 10, itemHeight: 10, textStyle: label, data: ['推送', '签收'] },
    tooltip: { trigger: 'axis' as const, axisPointer: { type: 'shadow' as const } },
    xAxis: {
      type: 'category' as const,
      data: days.map((day) => day.day.slice(5)),
      axisLabel: label,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.rule } },
    },
    yAxis: { type: 'value' as const, minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: palette['rule-soft'] } } },
    series: [
      { ...bar, name: '推送', itemStyle: { color: '#9db8c7' }, data: days.map((day) => day.sent) },
      { ...bar, name: '签收', itemStyle: { color: palette.green }, data: days.map((day) => day.signed) },
    ],
  }
}
