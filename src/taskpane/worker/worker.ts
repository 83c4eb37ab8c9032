import { serve } from "./calls/serve";
import { createWorkerMethods } from "./implementation";

serve(createWorkerMethods());
