import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { palette } from '../../kit/palette.ts'
import { fontStack } from '../../kit/theme.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface Gain {
  readonly name: string
  readonly gained: number
  readonly lost: number
}
export interface RatePoint {
  readonly start: string
  readonly rate: number
  readonly rerouted: number
}

const label = { color: palette['text-soft'], fontFamily: fontStack, fontSize: 12 }
const quiet = { axisTick: { show: false }, axisLine: { lineStyle: { color: palette.rule } } }
const grid = { left: 0, right: 12, top: 34, bottom: 0, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const }
const legend = { left: 0, top: 0, itemWidth: 10, itemHeight: 10, textStyle: label }
const splitLine = { lineStyle: { color: palette['rule-soft'] } }

/** Gains to the right, losses to the left, one bar a department. The table beside it serves screen readers. */
export function GainsCanvas({ gains }: { gains: readonly Gain[] }) {
  const bar = { type: 'bar' as const, stack: 'pushes', barMaxWidth: 16 }
  return (
    <Canvas
      height={60 + gains.length * 26}
      option={{
        animation: false,
        textStyle: { fontFamily: fontStack },
        grid,
        legend: { ...legend, data: ['减少', '新增'] },
        tooltip: {
          trigger: 'axis' as const,
          axisPointer: { type: 'shadow' as const },
          valueFormatter: (value: unknown) => `${Math.abs(Number(value))} 件`,
        },
        xAxis: {
          type: 'value' as const,
          minInterval: 1,
          axisLabel: { ...label, formatter: (value: number) => String(Math.abs(value)) },
          splitLine,
        },
        yAxis: { type: 'category' as const, inverse: true, data: gains.map(({ name }) => name), axisLabel: label, ...quiet },
        series: [
          { ...bar, name: '减少', itemStyle: { color: '#c98468' }, data: gains.map(({ lost }) => -lost) },
          { ...bar, name: '新增', itemStyle: { color: palette.green }, data: gains.map(({ gained }) => gained) },
        ],
      }}
    />
  )
}

/** How much had to be sent on, as bars, and which part of all that was, as a line. */
export function RateCanvas({ points }: { points: readonly RatePoint[] }) {
  return (
    <Canvas
      height={220}
      option={{
        animation: false,
        textStyle: { fontFamily: fontStack },
        grid: { ...grid, right: 4 },
        legend: { ...legend, data: ['改派件数', '误推率'] },
        tooltip: { trigger: 'axis' as const, axisPointer: { type: 'shadow' as const } },
        xAxis: { type: 'category' as const, data: points.map(({ start }) => start), axisLabel: label, ...quiet },
        yAxis: [
          { type: 'value' as const, minInterval: 1, axisLabel: label, splitLine },
          { type: 'value' as const, axisLabel: { ...label, formatter: '{value}%' }, splitLine: { show: false } },
        ],
        series: [
          {
            type: 'bar' as const,
            name: '改派件数',
            barMaxWidth: 26,
            itemStyle: { color: '#9db8c7' },
            data: points.map(({ rerouted }) => rerouted),
          },
          {
            type: 'line' as const,
            name: '误推率',
            yAxisIndex: 1,
            symbolSize: 6,
            itemStyle: { color: palette.ink },
            data: points.map(({ rate }) => Number((rate * 100).toFixed(2))),
          },
        ],
      }}
    />
  )
}

function Canvas({ option, height }: { option: Parameters<ReturnType<typeof init>['setOption']>[0]; height: number }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption(option)
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(place.current)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={place} className="laboratory-canvas" style={{ height }} aria-hidden="true" />
}
