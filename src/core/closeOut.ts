/** 销号 and 取消销号. */
export {
  closeOutObstacles,
  obstacleColumns,
  statusBefore,
  type CloseOutObstacle,
  type CloseOutRecord,
} from './closeOut/closeOut';
