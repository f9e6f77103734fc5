export { cityWideLists, exportCityWide } from './city-wide.ts'
export { routes as exporting } from './routes.ts'
