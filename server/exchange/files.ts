import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { keepUpload } from '#kernel/uploads.ts'
import { clientOf } from './door.ts'
import { answers } from '#platform/http/answers.ts'

/** A request is at most 10 MiB (outside contract §3), also when it is a file. */
const mostMebibytes = 10
const Kept = Type.Object({ id: Type.String(), sm3: Type.String(), size: Type.Integer(), mediaType: Type.String() })

/** `POST /exchange/v1/files`: a file to hang on a decision or on feedback, by its id. */
export const files =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.post(
      '/files',
      {
        config: { permission: 'files:write', door: 'exchange' },
        schema: { summary: '上传附件（multipart/form-data，一次一个文件）', consumes: ['multipart/form-data'], response: answers(Kept) },
      },
      async (request) => await keepUpload(city, request, clientOf(request), mostMebibytes),
    )
  }
