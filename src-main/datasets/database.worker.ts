import { parentPort } from 'node:worker_threads'
import { answerJobs } from '#main/worker-line/answer-jobs'
import { answersWith } from './database-answers'
import { createSqlJsEngine } from './engine/sql-js-engine'
import { OpenDatasets } from './open-datasets'

/**
 * The thread that owns the databases: no query and no check ever holds up a window. Does one job at a time,
 * in the order asked; `database-client.ts` is the other end.
 */
const engine = await createSqlJsEngine()
answerJobs(parentPort, answersWith({ engine, datasets: new OpenDatasets(engine) }))
