import{C as e,D as t,E as n,Gt as r,Jt as i,Qt as a,Rt as o,Wt as s,c,dn as l,f as u,fn as d,gn as f,i as p,l as m,mn as h,pt as g,s as _,sn as v,u as y,un as b,vn as x,x as S,yn as C}from"./shared-DAoOR4wi.js";import{F as w}from"./pages-BGWuyDtC.js";var T=6,E=/* @__PURE__ */ new Set([`bed_levelling`]),D=class extends n{constructor(e,t,n=null){super({candidates:[],entryId:void 0,options:void 0,isLoading:!1,error:void 0,slots:[],flags:{},isStarting:!1}),this._api=e,this._source=t,this._plate=n,this._attempt=0,this._found=/* @__PURE__ */ new Map,this._situations=/* @__PURE__ */ new Map,this._questions=/* @__PURE__ */ new Map}async start(e){for(let t of e)this._situations.set(t.entry_id,u(t));this.replace({...this.state,candidates:e.map(e=>({entryId:e.entry_id,name:e.name,model:e.model,state:u(e)===`unreachable`?`offline`:`checking`,reasons:[]}))});let t=this.state.candidates.filter(({state:e})=>e===`checking`);await Promise.all(Array.from({length:T},async()=>{for(let e=t.shift();e;e=t.shift())await this._check(e.entryId)}))}follow(e){if(!this.state.isStarting)for(let{entryId:t}of this.state.candidates){let n=e.get(t),r=n?u(n):`unreachable`;if(r!==this._situations.get(t)){if(this._situations.set(t,r),r===`unreachable`)this._questions.delete(t),this._mark(t,{state:`offline`,reasons:[]});else{this._mark(t,{state:`checking`,reasons:[]});let e=t===this.state.entryId;this._check(t,e?this.state.options?.plate:void 0)}}}}choose(e){let t=this._found.get(e);t&&this._take(e,t)}async choosePlate(e){let{entryId:t}=this.state;if(t===void 0)return;this._attempt+=1;let n=this._attempt;this.replace({...this.state,isLoading:!0,error:void 0});try{let r=await this._api.printOptions(t,this._source,e);n===this._attempt&&this._take(t,r)}catch(e){n===this._attempt&&this.replace({...this.state,isLoading:!1,error:e})}}assign(e,t){this.replace({...this.state,slots:this.state.slots.map((n,r)=>r===e?t:n)})}setFlag(e,t){this.replace({...this.state,flags:{...this.state.flags,[e]:t}})}get chosen(){return this.state.candidates.find(({entryId:e})=>e===this.state.entryId)}get canPrint(){let{isLoading:e,isStarting:t,options:n}=this.state,r=this.chosen?.state===`able`||this.chosen?.state===`unable`;return n!==void 0&&r&&!e&&!t&&!n.checks.some(e=>e.is_blocking)}async print(){let{entryId:e,flags:t,options:n,slots:r}=this.state;if(e!==void 0&&n&&this.canPrint){this.replace({...this.state,isStarting:!0});try{await this._api.print({entryId:e,source:this._source,plate:n.plate,slots:[...r],flags:t})}finally{this.replace({...this.state,isStarting:!1})}}}async _check(e,t=this._plate){let n=Symbol(e);this._questions.set(e,n);let r=()=>this._questions.get(e)===n;try{let n=await this._api.printOptions(e,this._source,t);r()&&this._hear(e,n)}catch(t){let n=await this._api.errorText(t);r()&&this._mark(e,{state:`failed`,reasons:n?[n]:[]})}}_hear(e,t){let n=t.checks.filter(e=>e.is_blocking).map(({text:e})=>e);this._found.set(e,t),this._mark(e,{state:n.length?`unable`:`able`,reasons:n});let{entryId:r,options:i}=this.state;r===void 0?n.length||this._take(e,t):r===e&&i?.plate===t.plate&&this.replace({...this.state,options:{...i,checks:t.checks}})}_mark(e,t){let n=this.state.candidates.map(n=>n.entryId===e?{...n,...t}:n);this.replace({...this.state,candidates:n})}_take(e,t){this._attempt+=1;let{flags:n}=this.state;this.replace({...this.state,entryId:e,options:t,isLoading:!1,error:void 0,slots:t.filaments.map(({suggested:e})=>e),flags:Object.fromEntries(t.flags.map(e=>[e,n[e]??E.has(e)]))})}},O=class extends o{constructor(...e){super(...e),this.plates=[],this.details=[],this.chosen=1}static{this.styles=[r,x`
      div {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
        gap: 8px;
        max-height: 280px;
        padding: 3px;
        overflow-y: auto;
      }
      label {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 6px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--pz-printing);
        box-shadow: inset 0 0 0 1px var(--pz-printing);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--pz-printing);
        outline-offset: 1px;
      }
      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
      printernizer-preview {
        height: 84px;
      }
    `]}render(){return f`<div role="radiogroup" aria-label=${this.text(`print.plate`)}>
      ${this.plates.map(e=>this._plate(e))}
    </div>`}_plate(e){let t=this.details.find(({index:t})=>t===e),n=t?.seconds??null;return f`<label>
      <input
        type="radio"
        name="plate"
        .checked=${e===this.chosen}
        @change=${()=>{_(this,`plate-chosen`,{plate:e})}}
      />
      <printernizer-preview .source=${t?.thumbnail_url??``}></printernizer-preview>
      <span>${this.text(`file.plate`,{number:e})}</span>
      ${n===null?h:f`<span class="muted">${this.i18n.formats.duration(n)}</span>`}
    </label>`}};s([d({attribute:!1})],O.prototype,`plates`,void 0),s([d({attribute:!1})],O.prototype,`details`,void 0),s([d({type:Number})],O.prototype,`chosen`,void 0),O=s([a(`printernizer-plate-choice`)],O);var k=class extends o{constructor(...e){super(...e),this.chosen=[]}static{this.styles=[r,i,x`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 20px 14px minmax(0, 1.4fr);
        align-items: center;
        gap: 4px 10px;
      }
      .need {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .dot {
        flex: none;
        width: 16px;
        height: 16px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .none {
        border: 1px dashed var(--pz-ring);
        box-shadow: none;
      }
      .arrow {
        color: var(--pz-muted);
      }
      @media (max-width: 600px) {
        li {
          grid-template-columns: 20px 14px minmax(0, 1fr);
          padding-bottom: 8px;
        }
        .need {
          grid-column: 1 / -1;
        }
      }
      .warning {
        grid-column: 1 / -1;
        font-size: 12px;
        line-height: 16px;
      }
      .warning ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-warning);
        vertical-align: -3px;
      }
    `]}render(){let{options:e}=this;return e?f`<ul>
      ${e.filaments.map((t,n)=>this._filament(t,n,e))}
    </ul>`:h}_filament(e,t,{slots:n}){let r=this.chosen[t]??null,i=n.find(({key:e})=>e===r),a=this._warning(e,i),o=e.name||e.type;return f`<li>
      <div class="need">
        ${this._dot(e.color)}
        <span class="ellipsis" title=${o}
          >${e.type||o}
          ${e.grams===null?h:f`<span class="muted">${this.i18n.formats.grams(e.grams)}</span>`}</span
        >
      </div>
      <ha-icon class="arrow pointing" icon="mdi:arrow-left"></ha-icon>
      ${this._dot(i?.color??null)}
      <select
        aria-label=${this.text(`print.slot_for`,{name:`${t+1}: ${o}`})}
        @change=${e=>{let n=e.target.value||null;_(this,`slot-chosen`,{index:t,key:n})}}
      >
        <option value="" ?selected=${r===null}>${this.text(`print.no_slot`)}</option>
        ${n.map(e=>f`<option value=${e.key} ?selected=${e.key===r}>${this._name(e)}</option>`)}
      </select>
      ${a?f`<div class="warning" role="status"><ha-icon icon="mdi:alert"></ha-icon> ${a}</div>`:h}
    </li>`}_dot(e){return e?f`<span class="dot" style=${y({background:p([e])})}></span>`:f`<span class="dot none"></span>`}_name({ams_number:e,name:t,remaining:n,slot:r,type:i}){let a=e===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e,slot:r+1}),o=t||i||this.text(`slot.unknown`);return n===null?`${a}: ${o}`:`${a}: ${o} · ${this.i18n.formats.percent(n)}`}_warning(e,t){return t?t.key===e.suggested||A(t.type,e.type)?``:this.text(`print.warning.type`,{wanted:e.type,found:t.type}):this.text(`print.warning.no_slot`)}};s([d({attribute:!1})],k.prototype,`options`,void 0),s([d({attribute:!1})],k.prototype,`chosen`,void 0),k=s([a(`printernizer-slot-mapping`)],k);function A(e,t){return!e||!t||e.toUpperCase()===t.toUpperCase()}var j=class extends o{constructor(...e){super(...e),this._plates=[],this._problem=``}static{this.styles=[r,x`
      section {
        margin-bottom: 20px;
      }
      h3 {
        margin-bottom: 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .checks {
        display: flex;
        flex-direction: column;
        gap: 8px;
        margin-bottom: 20px;
      }
      .checks li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone, var(--pz-warning)) 14%, transparent);
        overflow-wrap: anywhere;
      }
      .checks .blocking {
        --tone: var(--pz-error);
      }
      .checks ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone, var(--pz-warning));
      }
      .busy {
        opacity: 0.5;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this._unfollow?.()}firstUpdated(){let{fileId:e,plate:n,printers:r,source:i}=this.request;this._store=new D(this.api,i,n??null),new t(this,this._store),this._store.start(r),this._unfollow=this.fleet?.subscribe(()=>{this.fleet?.state.phase===`live`&&this._store?.follow(this.fleet.state.printers)}),e!==null&&this.api.getFile(e).then(({list_of_plates:e})=>{this._plates=e},()=>void 0),this._dialog?.show()}render(){let e=this._store?.state;return f`<printernizer-dialog .heading=${this.text(`print.title`,{name:this.request.name})}>
      ${e?f`<section>
                <h3>${this.text(`print.printer`)}</h3>
                <printernizer-printer-choice
                  .candidates=${e.candidates}
                  .chosen=${e.entryId??``}
                  @printer-chosen=${this._choosePrinter}
                ></printernizer-printer-choice>
              </section>
              ${this._stands(e.options)}
              ${e.options?this._options(e.options,e.isLoading):h}`:h}
      <printernizer-button
        slot="actions"
        .text=${this.text(`dialog.cancel`)}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        variant="filled"
        icon="mdi:printer-3d-nozzle"
        .text=${this.text(this._label())}
        ?disabled=${!this._store?.canPrint}
        @click=${this._print}
      ></printernizer-button>
    </printernizer-dialog>`}_label(){let e=this._store?.state;return e?.isStarting?`print.starting`:e?.options?.needs_upload?`print.send_and_start`:`print.start`}_options(e,t){return f`
      ${e.plates.length>1?f`<section>
              <h3>${this.text(`print.plate`)}</h3>
              <printernizer-plate-choice
                .plates=${e.plates}
                .details=${this._plates}
                .chosen=${e.plate}
                @plate-chosen=${this._choosePlate}
              ></printernizer-plate-choice>
            </section>`:h}
      ${e.filaments.length&&e.slots.length?f`<section class=${t?`busy`:``}>
              <h3>${this.text(`print.filaments`)}</h3>
              <printernizer-slot-mapping
                .options=${e}
                .chosen=${this._store?.state.slots??[]}
                @slot-chosen=${this._assign}
              ></printernizer-slot-mapping>
            </section>`:h}
      ${e.flags.length?f`<section>
              <h3>${this.text(`print.flags`)}</h3>
              ${e.flags.map(e=>this._flag(e))}
            </section>`:h}
    `}_flag(e){return f`<printernizer-switch
      .label=${this.text(`flag.${e}`)}
      .checked=${this._store?.state.flags[e]??!1}
      @switched=${t=>{this._store?.setFlag(e,t.detail.isOn)}}
    ></printernizer-switch>`}_stands(e){let t=e?.checks??[],n=this._store?.chosen?.state===`offline`;return t.length===0&&!n&&!this._problem?h:f`<ul class="checks" role="alert">
      ${n?this._check(this.text(`status.unreachable`),!0):h}
      ${t.map(({is_blocking:e,text:t})=>this._check(t,e))}
      ${this._problem?this._check(this._problem,!0):h}
    </ul>`}_check(e,t){return f`<li class=${t?`blocking`:``}><ha-icon .icon=${t?`mdi:alert-octagon`:`mdi:alert`}></ha-icon>${e}</li>`}_choosePrinter(e){this._problem=``,this._store?.choose(e.detail.entryId)}_choosePlate(e){this._problem=``,this._store?.choosePlate(e.detail.plate)}_assign(e){this._store?.assign(e.detail.index,e.detail.key)}_close(){this._dialog?.close()}async _print(){let e=this._store,t=e?.state;if(!e||!t)return;this._problem=``;let n=t.candidates.find(({entryId:e})=>e===t.entryId)?.name??``,r={name:this.request.name,printer:n},i=this.getRootNode().host,{api:a,i18n:o}=this,s=t.options?.needs_upload??!1;s&&(c(i,this.text(`print.sending`,r)),this._close());try{await e.print()}catch(e){let t=await m(a,o.texts,e);s?c(i,t):this._problem=t;return}s||this._close(),c(i,o.texts.text(`print.started`,r),{text:o.texts.text(`print.show`),action:()=>{S(g)}})}};s([d({attribute:!1})],j.prototype,`request`,void 0),s([C({context:v}),d({attribute:!1})],j.prototype,`api`,void 0),s([C({context:e}),d({attribute:!1})],j.prototype,`fleet`,void 0),s([l()],j.prototype,`_store`,void 0),s([l()],j.prototype,`_plates`,void 0),s([l()],j.prototype,`_problem`,void 0),s([b(`printernizer-dialog`)],j.prototype,`_dialog`,void 0),j=s([a(`printernizer-print-dialog`)],j);async function M(e,t){let n=document.createElement(`printernizer-print-dialog`);n.request=t,await w(e,n)}export{M as showPrintDialog};